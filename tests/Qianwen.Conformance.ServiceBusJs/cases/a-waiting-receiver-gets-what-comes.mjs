import assert from "node:assert/strict";
import { WAIT } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  const waiting = receiver.receiveMessages(1, WAIT);
  await client.createSender("orders").sendMessages({ body: "tea" });
  assert.equal((await waiting)[0].body, "tea");
}
