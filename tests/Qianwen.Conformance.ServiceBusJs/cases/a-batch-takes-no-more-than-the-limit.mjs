import assert from "node:assert/strict";
import { many } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const sender = client.createSender("orders");
  const batch = await sender.createMessageBatch();
  assert.equal(batch.maxSizeInBytes, 256 * 1024);
  while (batch.tryAddMessage({ body: Buffer.alloc(20_000) })) {}
  assert.ok(batch.count >= 12 && batch.count <= 13, `${batch.count} messages of 20 kB fit`);

  await sender.sendMessages(batch);
  assert.equal((await many(client.createReceiver("orders"), batch.count)).length, batch.count);
}
