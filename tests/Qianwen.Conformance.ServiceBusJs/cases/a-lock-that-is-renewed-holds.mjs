import assert from "node:assert/strict";
import { none, one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  await client.createSender("orders").sendMessages({ body: "tea" });
  const message = await one(receiver);
  const first = message.lockedUntilUtc;
  await host.pass(50);
  const renewed = await receiver.renewMessageLock(message);
  assert.equal(renewed - first, 50_000);
  await host.pass(50);
  await none(client.createReceiver("orders"));
  await receiver.completeMessage(message);
}
