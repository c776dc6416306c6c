/**
 * Compiles the samples of the documentation and the snippets of type tests: TypeScript as a reader's editor would see
 * it, with the packages by source, so nothing has to be built.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './packages.mjs';

/** Fenced code blocks of a Markdown text, each with what its fence says and the line its code begins on. */
export function codeBlocks(markdown) {
  const blocks = [];
  let open;
  for (const [at, line] of markdown.split('\n').entries()) {
    const fence = /^\s*(`{3,})(.*)$/.exec(line);
    if (open && fence?.[1].length >= open.fence.length && fence[2].trim() === '') {
      blocks.push({
        language: open.language,
        flags: open.flags,
        line: open.line,
        text: open.lines.join('\n'),
      });
      open = undefined;
    } else if (open) {
      open.lines.push(line);
    } else if (fence) {
      const [language, ...flags] = fence[2].trim().split(/\s+/);
      open = { fence: fence[1], language, flags, line: at + 2, lines: [] };
    }
  }
  return blocks;
}

/**
 * The samples of a page as sources for `compile`. A fence says after `ts`: `continued` when the block goes on from the
 * one before it, `node` when it runs in Node, `fragment` when it is no module of its own and left out.
 */
export function samplesOf(page, markdown) {
  const samples = [];
  for (const { language, flags, line, text } of codeBlocks(markdown)) {
    if (language !== 'ts') continue;
    const unknown = flags.find((flag) => !['continued', 'node', 'fragment'].includes(flag));
    if (unknown) throw new Error(`${page}:${line - 1} has an unknown mark after ts: ${unknown}`);
    const before = flags.includes('continued') ? samples.at(-1) : undefined;
    if (flags.includes('continued') && !before) throw new Error(`${page}:${line - 1} continues nothing`);
    const own = text.split('\n').map((code, at) => ({ code, line: line + at, isOwn: true }));
    const lines = [...(before?.lines ?? []).map((entry) => ({ ...entry, isOwn: false })), ...own];
    samples.push({
      page,
      line,
      lines,
      text: lines.map(({ code }) => code).join('\n'),
      // The gateway brings the types of Node with it; no sample of a browser shares a program with it.
      node: flags.includes('node') || before?.node === true || text.includes("'@kaltim/gateway"),
      fragment: flags.includes('fragment'),
    });
  }
  return samples;
}

/** What is wrong with the samples of a page, each fault with its place in the page. */
export function faultsOf(samples) {
  const compiled = samples.filter(({ fragment }) => !fragment);
  return compile(compiled).flatMap((diagnostics, at) => {
    const { page, lines } = compiled[at];
    return (
      diagnostics
        // What the earlier part says is reported with the block it stands in.
        .filter(({ line }) => lines[line - 1]?.isOwn ?? true)
        .map(({ line, message }) => `${page}:${lines[line - 1]?.line ?? lines.at(-1).line} ${message}`)
    );
  });
}

const base = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile).config.compilerOptions;

/** Options of the house, without what only a build needs. */
function optionsFor(node) {
  const { options, errors } = ts.convertCompilerOptionsFromJson(
    {
      ...base,
      noEmit: true,
      declaration: false,
      declarationMap: false,
      sourceMap: false,
      // Each text is a module, with or without an import of its own.
      moduleDetection: 'force',
      customConditions: ['@kaltim/source'],
      types: node ? ['node'] : [],
    },
    root,
  );
  if (errors.length > 0) throw new Error(ts.flattenDiagnosticMessageText(errors[0].messageText, '\n'));
  return options;
}

/** Files on the disk, parsed once for all programs of this process. */
const parsed = new Map();

/**
 * Compiles each text as a module of its own, all in one program for browsers and one for Node, and gives the
 * diagnostics of each. Only what the texts themselves do is looked at.
 */
export function compile(sources) {
  const results = sources.map(() => []);
  for (const node of [false, true]) {
    const virtual = new Map();
    for (const [at, source] of sources.entries()) {
      // In the root folder, where the packages of the house are found.
      if (Boolean(source.node) === node)
        virtual.set(join(root, `sample-${at}.ts`), { at, text: source.text });
    }
    if (virtual.size === 0) continue;
    const program = ts.createProgram(
      [...virtual.keys()],
      optionsFor(node),
      hostOf(virtual, optionsFor(node)),
    );
    const broken = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
    if (broken.length > 0) throw new Error(ts.flattenDiagnosticMessageText(broken[0].messageText, '\n'));
    for (const [file, { at }] of virtual) {
      const source = program.getSourceFile(file);
      for (const diagnostic of [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ]) {
        const { line } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
        const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
        results[at].push({ line: line + 1, code: diagnostic.code, message: withoutPaths(message) });
      }
    }
  }
  return results;
}

function hostOf(virtual, options) {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => virtual.has(file) || fileExists(file);
  host.readFile = (file) => virtual.get(file)?.text ?? readFile(file);
  host.getSourceFile = (file, languageVersion, ...rest) => {
    const text = virtual.get(file)?.text;
    if (text !== undefined) return ts.createSourceFile(file, text, languageVersion, true);
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, languageVersion, ...rest));
    return parsed.get(file);
  };
  return host;
}

/** Messages name files by their whole path. */
const withoutPaths = (message) => message.replaceAll(root, '.');
