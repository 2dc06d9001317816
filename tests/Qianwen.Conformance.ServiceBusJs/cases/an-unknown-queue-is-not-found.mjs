import { refused, WAIT } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  await refused(client.createSender("no-such-queue").sendMessages({ body: 1 }), "MessagingEntityNotFound");
  await refused(client.createReceiver("no-such-queue").receiveMessages(1, WAIT), "MessagingEntityNotFound");
}
