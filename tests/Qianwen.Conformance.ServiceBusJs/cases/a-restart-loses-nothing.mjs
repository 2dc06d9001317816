import assert from "node:assert/strict";
import { many, one, texts } from "../steps.mjs";

export default async function (host) {
  const client = host.client({ maxRetries: 10, retryDelayInMs: 200, timeoutInMs: 5000 });
  const sender = client.createSender("orders");
  const receiver = client.createReceiver("orders");
  await sender.sendMessages(texts("before", 20).map((body) => ({ body })));
  const held = await one(receiver);

  await host.restart();
  await sender.sendMessages(texts("after", 20).map((body) => ({ body })));
  const rest = await many(receiver, 39);
  for (const message of rest) {
    await receiver.completeMessage(message);
  }

  assert.equal((await host.count("orders")).locked, 1, "the lock outlives the restart");
  await host.pass(61);
  const again = await one(receiver);
  assert.equal(again.deliveryCount, 1);
  const all = [...rest, again].map((message) => message.body).sort();
  assert.deepEqual(all, [...texts("before", 20), ...texts("after", 20)].sort());
  assert.equal(again.body, held.body);
}
