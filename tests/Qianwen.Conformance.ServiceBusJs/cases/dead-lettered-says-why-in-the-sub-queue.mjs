import assert from "node:assert/strict";
import { none, one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  await client.createSender("orders").sendMessages({ body: "poison", messageId: "p-1" });
  await receiver.deadLetterMessage(await one(receiver), {
    deadLetterReason: "malformed",
    deadLetterErrorDescription: "It has no order.",
    seenBy: "merchant",
  });

  await none(receiver);
  const deadLetters = client.createReceiver("orders", { subQueueType: "deadLetter" });
  const dead = await one(deadLetters);
  assert.equal(dead.messageId, "p-1");
  assert.equal(dead.deadLetterReason, "malformed");
  assert.equal(dead.deadLetterErrorDescription, "It has no order.");
  assert.equal(dead.deadLetterSource, "orders");
  assert.equal(dead.applicationProperties.seenBy, "merchant");
  await deadLetters.completeMessage(dead);
  await none(deadLetters);
}
