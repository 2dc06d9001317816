import assert from "node:assert/strict";
import { none, one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  await client.createSender("orders").sendMessages({ body: "soon over", timeToLive: 30_000 });
  await host.pass(31);
  await none(client.createReceiver("orders"));
  const dead = await one(client.createReceiver("orders", { subQueueType: "deadLetter" }));
  assert.equal(dead.deadLetterReason, "TTLExpiredException");
}
