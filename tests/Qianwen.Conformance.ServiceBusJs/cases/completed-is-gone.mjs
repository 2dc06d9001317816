import assert from "node:assert/strict";
import { none, one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  await client.createSender("orders").sendMessages({ body: "tea" });
  await receiver.completeMessage(await one(receiver));
  await host.pass(120);
  await none(receiver);
  assert.deepEqual(await host.count("orders"), { active: 0, locked: 0, scheduled: 0, deferred: 0, deadLetters: 0 });
}
