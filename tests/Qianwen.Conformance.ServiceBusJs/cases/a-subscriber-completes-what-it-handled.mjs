import assert from "node:assert/strict";
import { texts } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const bodies = texts("m", 200);
  const seen = [];
  const receiver = client.createReceiver("orders", { maxAutoLockRenewalDurationInMs: 0 });
  const all = new Promise((resolve, reject) => {
    receiver.subscribe(
      {
        processMessage: async (message) => {
          seen.push(message.body);
          if (seen.length === bodies.length) resolve();
        },
        processError: async ({ error }) => reject(error),
      },
      { maxConcurrentCalls: 8 },
    );
  });

  await client.createSender("orders").sendMessages(bodies.map((body) => ({ body })));
  await all;
  await receiver.close();
  assert.deepEqual(seen.sort(), bodies.sort());
  assert.deepEqual(await host.count("orders"), { active: 0, locked: 0, scheduled: 0, deferred: 0, deadLetters: 0 });
}
