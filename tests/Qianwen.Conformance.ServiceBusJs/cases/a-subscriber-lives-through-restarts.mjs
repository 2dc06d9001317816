import assert from "node:assert/strict";
import { texts } from "../steps.mjs";

export default async function (host) {
  const client = host.client({ maxRetries: 10, retryDelayInMs: 200, timeoutInMs: 5000 });
  const bodies = texts("m", 30);
  const seen = new Set();
  let arrived = () => {};
  client.createReceiver("orders", { maxAutoLockRenewalDurationInMs: 0 }).subscribe({
    processMessage: async (message) => {
      seen.add(message.body);
      arrived();
    },
    processError: async () => {},
  });

  for (let part = 0; part < 3; part++) {
    const sender = host.client().createSender("orders");
    await sender.sendMessages(bodies.slice(part * 10, part * 10 + 10).map((body) => ({ body })));
    while (seen.size < part * 10 + 10) {
      await new Promise((resolve) => (arrived = resolve));
    }
    await host.restart();
  }
  assert.deepEqual([...seen].sort(), bodies.sort());
}
