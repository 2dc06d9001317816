import assert from "node:assert/strict";
import { many, texts } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const sender = client.createSender("orders");
  const batch = await sender.createMessageBatch();
  for (const body of texts("in a batch", 50)) {
    assert.ok(batch.tryAddMessage({ body, messageId: body }));
  }

  await sender.sendMessages(batch);
  await sender.sendMessages(texts("in an array", 50).map((body) => ({ body })));

  const received = await many(client.createReceiver("orders"), 100);
  assert.deepEqual(received.map((message) => message.body), [
    ...texts("in a batch", 50),
    ...texts("in an array", 50),
  ]);
}
