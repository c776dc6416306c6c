import type { Parcel } from '../src/courier.js';
import type { Reply } from '../src/reply.js';
import { createDatabase, createServer, createTime, openPage, type PageOptions } from './world.js';

/** A device whose tabs share a database; what the network does is told by `network`. */
export function setUp(network?: (parcel: Parcel) => Reply | Promise<Reply>) {
  const server = createServer();
  const database = createDatabase();
  const time = createTime();
  const sent: Parcel[] = [];
  const user: { sub: string | undefined } = { sub: undefined };
  const device = {
    server,
    database,
    time,
    sent,
    user,
    network: network ?? ((parcel: Parcel): Reply | Promise<Reply> => server.receive(parcel)),
    open: (options: Partial<PageOptions> = {}) =>
      openPage({
        database,
        clock: time.clock,
        random: () => 0.5,
        identity: () => user.sub,
        send: async (parcel) => {
          sent.push(parcel);
          return device.network(parcel);
        },
        ...options,
      }).outbox,
  };
  return device;
}
