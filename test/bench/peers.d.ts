// Peers are installed only with --peers; without them these imports are never reached.
declare module 'openapi-fetch';
declare module 'axios';
declare module '@shoelace-style/shoelace/*';
