import assert from "node:assert/strict";
import { none, one, refused } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  await client.createSender("orders").sendMessages({ body: "later" });
  const message = await one(receiver);
  await receiver.deferMessage(message, { why: "closed" });

  await none(receiver);
  const [deferred] = await receiver.receiveDeferredMessages(message.sequenceNumber);
  assert.equal(deferred.body, "later");
  assert.equal(deferred.state, "deferred");
  assert.equal(deferred.applicationProperties.why, "closed");
  await receiver.completeMessage(deferred);
  await refused(receiver.receiveDeferredMessages(message.sequenceNumber), "MessageNotFound");
}
