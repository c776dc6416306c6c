// Preloaded into the servers of a stack: they end, in good order, when the program that started them is gone, also
// when that was killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Nobody is left to read what they print then.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.channel?.unref();
