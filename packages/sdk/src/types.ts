/**
 * The types-only face of the SDK. Components code against it and import nothing else of the SDK.
 *
 * A `Kaltim` reaches a widget through the Context Community Protocol under the key `Symbol.for('kaltim')`: the key is
 * global, so two builds on one page meet.
 */
import type { Facade, Client } from '@kaltim/api-client';
import type { AuthClient } from '@kaltim/auth';
import type { Device, Drafts, Outbox, OutboxOptions, OutboxStatus } from '@kaltim/offline';
import type { Storage, StorageSchema } from '@kaltim/storage';
import type { KaltimCache } from './cache.js';

export type { CallOptions, Client, Facade, ProblemError, SafeResult } from '@kaltim/api-client';
export type { AuthClient, AuthEvents, SignInOptions, SignOutOptions, StepUp, User } from '@kaltim/auth';
export type {
  Attachment,
  AttachmentSnapshot,
  Autosave,
  AutosaveOptions,
  BlockedBy,
  Device,
  DeviceEvents,
  Draft,
  Drafts,
  EditOptions,
  EnqueueOptions,
  EntryFailure,
  EntrySnapshot,
  EntryState,
  ExportOptions,
  ImportReport,
  Outbox,
  OutboxEntry,
  OutboxEvent,
  OutboxStatus,
} from '@kaltim/offline';
export type { CacheQuery, CacheResult, QueryOptions } from '@kaltim/offline/cache';
export type { StorageStatus } from '@kaltim/storage';
export type { KaltimCache } from './cache.js';

/** Typed calls by operation constant, and the friendly names: `api.services.get('rawat-jalan')`. */
export type KaltimApi = Client & Facade;

/** The languages the SDK speaks; Indonesian first. */
export type Locale = 'id' | 'en';

export interface KaltimAuthOptions {
  /** Default `browser`: tokens in the browser. See `KaltimBackendAuthOptions`. */
  mode?: 'browser';
  /** The OpenID provider's issuer identifier, an https address. */
  issuer: string;
  /** The public client registered there; the browser never holds a secret. */
  clientId: string;
  /** The page that calls `auth.handleCallback()`. Default: the current page without query and fragment. */
  redirectUri?: string;
  /** Default `openid profile offline_access reports`. */
  scope?: string;
  /** The API the token is for (RFC 8707). Default: what the issuer takes for this client. */
  resource?: string;
  /** Default of `auth.signIn()`: `redirect`; `popup` leaves the page where it is. */
  display?: 'redirect' | 'popup';
  /** `memory`, the default, or `indexeddb` for all tabs and visits; see `AuthClientOptions.storage`. */
  storage?: 'memory' | 'indexeddb';
  /** Tokens bound to a key of this browser (RFC 9449). Default `auto`. */
  dpop?: 'required' | 'auto' | 'off';
  /** See `AuthClientOptions.refreshReuseGraceSeconds`. Default 0. */
  refreshReuseGraceSeconds?: number;
  /** Names of the claims with the person's roles and agency. Default `roles` and `agency_id`. */
  claims?: { roles?: string; agency?: string };
  /**
   * Saves what the person has not sent, when sign-out's `onUnsent` is `export`: ask for a passphrase, give it and `ids`
   * to `outbox.export`, and have the file saved. Rejecting keeps the person signed in.
   */
  exportUnsent?: (ids: readonly string[]) => Promise<void>;
}

/**
 * The gateway of `apiUrl` signs people in, and the browser holds a cookie and no token. Site and API must lie on one
 * registrable domain, such as `dinkes.kaltimprov.go.id` and `api.kaltimprov.go.id`.
 */
export interface KaltimBackendAuthOptions extends Pick<
  KaltimAuthOptions,
  'redirectUri' | 'display' | 'claims' | 'exportUnsent'
> {
  mode: 'backend';
  /** The gateway keeps the session. */
  storage?: undefined;
}

export interface KaltimOptions {
  /** The agency's identifier in the API, such as `dinkes`. */
  agency: string;
  /** The API's base address, such as `https://api.example/api`; relative addresses are resolved against the page. */
  apiUrl: string;
  /** Sign-in; leave it out and the site has none. */
  auth?: KaltimAuthOptions | KaltimBackendAuthOptions;
  /** Default `id`. */
  locale?: Locale;
  /** Default: the platform's. */
  fetch?: typeof globalThis.fetch;
  storage?: {
    /** Start of the database names, so that two sites on one origin keep apart. Default `kaltim`. */
    prefix?: string;
  };
  /** What the outbox keeps and how it sends; see `OutboxOptions`. */
  outbox?: Pick<OutboxOptions, 'lanes' | 'persistence' | 'idleMinutes' | 'draftLifetime'>;
}

/** What a service worker needs of `KaltimOptions` to deliver; the same values as the pages'. */
export type KaltimWorkerOptions = Pick<KaltimOptions, 'apiUrl' | 'locale' | 'storage' | 'auth'>;

/** An access code and what the server may know of it. */
export interface AccessCode {
  /** Sixteen characters in four groups, such as `7K2M-Q9XD-41TB-ZC8E`, for the receipt and for nobody else. */
  readonly code: string;
  /**
   * SHA-256 of the normalised code (upper case, no spaces or hyphens), lower-case hexadecimal: the `accessCodeHash` of
   * the report's body.
   */
  readonly hash: string;
}

/** What `createKaltim()` gives. */
export interface Kaltim {
  readonly agency: string;
  readonly locale: Locale;
  readonly api: KaltimApi;
  /** Submissions that survive a closed page and a lost signal. */
  readonly outbox: Outbox;
  /** The same as `outbox.drafts`. */
  readonly drafts: Drafts;
  /** The same as `outbox.device`: a device that many people use. */
  readonly device: Device;
  /** Undefined when the site has no sign-in. */
  readonly auth: AuthClient | undefined;
  /** Answers of the API that stay readable without a signal. */
  readonly cache: KaltimCache;
  readonly storage: Pick<Storage<StorageSchema>, 'subscribe'> & {
    /** What the device keeps and what waits on it. Sends nothing, and never rejects. */
    status(): Promise<OutboxStatus>;
  };
  /**
   * Makes the access code of a report on the device: send `hash`, show `code` on the receipt. Keep both with the draft and
   * give `enqueue` the code as the entry's `note`, so that it survives a reload. `api.reports.track` takes the code as people type it. Works on plain http too.
   */
  createAccessCode(): Promise<AccessCode>;
  /** Closes databases, triggers and timers. What is stored stays stored. */
  close(): Promise<void>;
}
