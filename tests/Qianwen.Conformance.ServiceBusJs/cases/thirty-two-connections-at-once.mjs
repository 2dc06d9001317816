import assert from "node:assert/strict";
import { many, none, texts } from "../steps.mjs";

const CONNECTIONS = 32;
const EACH = 10;

export default async function (host) {
  const clients = Array.from({ length: CONNECTIONS }, () => host.client());
  await Promise.all(
    clients.map((client, index) =>
      client.createSender("orders").sendMessages(texts(`from ${index}:`, EACH).map((body) => ({ body }))),
    ),
  );

  const received = await Promise.all(
    clients.map(async (client) => {
      const receiver = client.createReceiver("orders");
      const messages = await many(receiver, EACH);
      await Promise.all(messages.map((message) => receiver.completeMessage(message)));
      return messages.map((message) => message.body);
    }),
  );

  assert.equal(new Set(received.flat()).size, CONNECTIONS * EACH, "each message came once");
  await none(clients[0].createReceiver("orders"));
}
