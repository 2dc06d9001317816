import assert from "node:assert/strict";
import { one, refused } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  await client.createSender("orders").sendMessages({ body: "tea" });
  const message = await one(receiver);
  await host.pass(61);
  await refused(receiver.completeMessage(message), "MessageLockLost");
  await refused(receiver.renewMessageLock(message), "MessageLockLost");

  const again = await one(receiver);
  assert.equal(again.deliveryCount, 1);
  assert.notEqual(again.lockToken, message.lockToken);
  await receiver.completeMessage(again);
}
