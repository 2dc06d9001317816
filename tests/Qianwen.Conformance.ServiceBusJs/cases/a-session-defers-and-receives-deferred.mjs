import assert from "node:assert/strict";
import { one } from "../steps.mjs";

const SESSION = { maxAutoLockRenewalDurationInMs: 0 };

export default async function (host) {
  const client = host.client();
  await client.createSender("tasks").sendMessages({ body: "later", sessionId: "lin" });
  const receiver = await client.acceptSession("tasks", "lin", SESSION);
  const message = await one(receiver);
  await receiver.deferMessage(message);
  const [deferred] = await receiver.receiveDeferredMessages(message.sequenceNumber);
  assert.equal(deferred.body, "later");
  await receiver.completeMessage(deferred);
  assert.equal((await host.count("tasks")).deferred, 0);
}
