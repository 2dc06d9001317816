import assert from "node:assert/strict";
import { many, none, texts } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders", { receiveMode: "receiveAndDelete" });
  await client.createSender("orders").sendMessages(texts("m", 3).map((body) => ({ body })));
  const messages = await many(receiver, 3);
  assert.deepEqual(messages.map((message) => message.body), texts("m", 3));
  assert.equal(messages[0].lockToken, undefined);
  await host.pass(120);
  await none(receiver);
}
