import { ask } from './ask.js';

addEventListener('message', (event) => {
  const [port] = (event as MessageEvent).ports;
  ask().then(
    (name) => port?.postMessage(name),
    (error: unknown) => port?.postMessage(String(error)),
  );
});
