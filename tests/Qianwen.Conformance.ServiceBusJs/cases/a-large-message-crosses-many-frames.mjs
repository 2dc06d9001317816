import assert from "node:assert/strict";
import { one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const body = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));
  await client.createSender("orders").sendMessages({ body });
  const received = await one(client.createReceiver("orders"));
  assert.ok(body.equals(received.body), "the bytes are those that were sent");
}
