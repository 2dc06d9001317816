import assert from "node:assert/strict";
import { none, one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("thrice");
  await client.createSender("thrice").sendMessages({ body: "tea" });
  for (let delivery = 0; delivery < 3; delivery++) {
    await receiver.abandonMessage(await one(receiver));
  }

  await none(receiver);
  const dead = await one(client.createReceiver("thrice", { subQueueType: "deadLetter" }));
  assert.equal(dead.deadLetterReason, "MaxDeliveryCountExceeded");
  assert.equal(dead.body, "tea");
}
