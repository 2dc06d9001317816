import assert from "node:assert/strict";
import { one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  await client.createSender("orders").sendMessages({ body: "later" });
  const { sequenceNumber, ...message } = await one(receiver);
  await receiver.deferMessage({ sequenceNumber, ...message });

  const [first] = await receiver.receiveDeferredMessages(sequenceNumber);
  await receiver.abandonMessage(first, { tries: 1 });
  const [second] = await receiver.receiveDeferredMessages(sequenceNumber);
  assert.equal(second.applicationProperties.tries, 1);
  await receiver.deadLetterMessage(second, { deadLetterReason: "closed", deadLetterErrorDescription: "for good" });

  const dead = await one(client.createReceiver("orders", { subQueueType: "deadLetter" }));
  assert.equal(dead.deadLetterReason, "closed");
  assert.equal(dead.deadLetterErrorDescription, "for good");
}
