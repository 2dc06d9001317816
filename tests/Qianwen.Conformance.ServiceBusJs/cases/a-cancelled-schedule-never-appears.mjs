import { none, refused } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const sender = client.createSender("orders");
  const now = new Date(await host.pass(0));
  const numbers = await sender.scheduleMessages(
    [{ body: "one" }, { body: "two" }],
    new Date(now.getTime() + 60_000),
  );
  await sender.cancelScheduledMessages(numbers);
  await host.pass(120);
  await none(client.createReceiver("orders"));
  await refused(sender.cancelScheduledMessages(numbers), "MessageNotFound");
}
