import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head';

interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  [key: string]: unknown;
}

export interface ParameterObject {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema: SchemaObject;
}

interface MediaTypes {
  content?: Record<string, { schema?: SchemaObject }>;
  required?: boolean;
  $ref?: string;
}

export interface OperationObject {
  operationId: string;
  tags?: string[];
  parameters?: (ParameterObject | { $ref: string })[];
  requestBody?: MediaTypes;
  responses: Record<string, MediaTypes>;
  security?: Record<string, string[]>[];
}

export interface OpenApiDocument {
  openapi: string;
  servers?: { url: string }[];
  security?: Record<string, string[]>[];
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
}

/** An operation of the contract with its references followed. */
export interface ContractOperation {
  id: string;
  method: Method;
  /** As in the contract, such as `/services/{serviceId}`. */
  path: string;
  parameters: ParameterObject[];
  /** Media types of the request body, each with the JSON Pointer of its schema in the document. */
  body: { required: boolean; types: Record<string, string> } | undefined;
  /** JSON Pointers of the answers' schemas by status and media type. */
  responses: Record<string, Record<string, string>>;
  auth: 'none' | 'optional' | 'required';
  /** Scopes of which one is enough. */
  scopes: string[];
}

const METHODS: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete', 'head'];

export const contractDocument = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@kaltim/contract/openapi.json')), 'utf8'),
) as OpenApiDocument;

const escape = (segment: string) => segment.replaceAll('~', '~0').replaceAll('/', '~1');

function follow<T extends object>(
  value: T | { $ref: string },
  pointer: string,
): { value: T; pointer: string } {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return { value: value as T, pointer };
  const target = value.$ref.slice(1);
  let found: unknown = contractDocument;
  for (const segment of target.split('/').slice(1)) {
    found = (found as Record<string, unknown>)[segment.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return follow(found as T, target);
}

function mediaTypes(media: MediaTypes, pointer: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(media.content ?? {}).map((type) => [type, `${pointer}/content/${escape(type)}/schema`]),
  );
}

function describe(path: string, method: Method): ContractOperation {
  const item = contractDocument.paths[path]!;
  const operation = item[method] as OperationObject;
  const at = `/paths/${escape(path)}/${method}`;
  const shared = (item.parameters ?? []) as (ParameterObject | { $ref: string })[];
  const security = operation.security ?? contractDocument.security ?? [];
  const scopes = [...new Set(security.flatMap((alternative) => Object.values(alternative).flat()))];
  const open =
    security.length === 0 || security.every((alternative) => Object.keys(alternative).length === 0);
  const body = operation.requestBody && follow(operation.requestBody, `${at}/requestBody`);
  return {
    id: operation.operationId,
    method,
    path,
    parameters: [...shared, ...(operation.parameters ?? [])].map((entry) => follow(entry, '').value),
    body: body && {
      required: body.value.required ?? false,
      types: mediaTypes(body.value, body.pointer),
    },
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => {
        const { value, pointer } = follow(response, `${at}/responses/${status}`);
        return [status, mediaTypes(value, pointer)];
      }),
    ),
    auth: open ? 'none' : security.some((each) => Object.keys(each).length === 0) ? 'optional' : 'required',
    scopes,
  };
}

/** Every operation of the contract, in its order. */
export const contractOperations: readonly ContractOperation[] = Object.entries(
  contractDocument.paths,
).flatMap(([path, item]) => METHODS.filter((method) => item[method]).map((method) => describe(path, method)));

/** Where the API lies below the origin, without a trailing slash. */
export const basePath = (contractDocument.servers?.[0]?.url ?? '').replace(/\/$/, '');
