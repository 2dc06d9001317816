import { none, one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  const now = new Date(await host.pass(0));
  await client
    .createSender("orders")
    .sendMessages({ body: "later", scheduledEnqueueTimeUtc: new Date(now.getTime() + 60_000) });
  await none(receiver);
  await host.pass(61);
  await one(receiver);
}
