import assert from "node:assert/strict";
import { many, one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const sender = client.createSender("orders");
  const receiver = client.createReceiver("orders");
  assert.deepEqual(await receiver.peekMessages(5), []);
  await sender.sendMessages([{ body: "a" }, { body: "b" }, { body: "c" }]);
  await receiver.deferMessage(await one(receiver));

  const peeked = await receiver.peekMessages(10);
  assert.deepEqual(peeked.map((message) => [message.body, message.state]), [
    ["a", "deferred"],
    ["b", "active"],
    ["c", "active"],
  ]);
  const from = await receiver.peekMessages(10, { fromSequenceNumber: peeked[1].sequenceNumber });
  assert.deepEqual(from.map((message) => message.body), ["b", "c"]);
  assert.equal((await many(receiver, 2)).length, 2);
}
