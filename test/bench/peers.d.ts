// Peers are installed only with --peers; without them these imports are never reached.
declare module 'openapi-fetch';
declare module 'axios';
declare module '@shoelace-style/shoelace/*';
declare module 'dexie';
declare module 'localforage';
declare module 'idb-keyval';
declare module 'workbox-background-sync';
declare module '@tanstack/query-core';
declare module '@tanstack/query-async-storage-persister';
declare module '@tanstack/query-persist-client-core';
