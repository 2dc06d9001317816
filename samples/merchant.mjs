// A merchant in JavaScript, with the official Service Bus client. It accepts every order and has it ready in ten minutes.
//   dotnet run --project src/Qianwen.Cli -- serve --amqp 5672 --without merchant
//   cd samples && npm install && node merchant.mjs "<the connection string that serve prints>"
import { ServiceBusClient } from "@azure/service-bus";

const MINUTE_MS = 60_000;
const client = new ServiceBusClient(process.argv[2] ?? process.env.SERVICEBUS);
const replies = client.createSender("merchant-replies");
const begun = new Set(); // a merchant of more than one process, or of more than one day, keeps these in its database
const cancelled = new Set();

async function place(command, now) {
  if (cancelled.has(command.orderKey)) return reply(command, { outcome: "rejected", code: "cancelled" });
  const units = command.order.offer.lines.reduce((sum, line) => sum + line.quantity, 0);
  const at = (minutes) => new Date(now.getTime() + minutes * MINUTE_MS);
  console.log(`${units} items for ${command.personName ?? "a guest"}: ${command.orderKey}`);
  begun.add(command.orderKey);
  await reply(command, { outcome: "accepted", orderId: `JS-${command.orderKey}`, pickupCode: "0042", readyBy: at(10) });
  await update(command, { sequence: 1, status: "making", unitsDone: 0, unitsTotal: units, at: at(1) });
  await update(command, { sequence: 2, status: "ready", unitsDone: units, unitsTotal: units, at: at(10) });
}

function cancel(command) {
  if (begun.has(command.orderKey)) return reply(command, { outcome: "cancel_refused", code: "too_late" });
  cancelled.add(command.orderKey);
  return reply(command, { outcome: "cancelled" });
}

const send = (subject, body, scheduledEnqueueTimeUtc) =>
  replies.sendMessages({ body, subject, messageId: `js:${body.key}`, contentType: "application/json", scheduledEnqueueTimeUtc });

const reply = ({ key, instanceId, orderKey }, answer) => send("merchant.reply", { key, instanceId, orderKey, ...answer });

const update = ({ orderKey, updatesTo }, news) =>
  send("merchant.update", { key: `${orderKey}:${news.sequence}`, instanceId: updatesTo, orderKey, ...news }, news.at);

client.createReceiver("merchant-commands", { maxAutoLockRenewalDurationInMs: 0 }).subscribe({
  processMessage: ({ body, enqueuedTimeUtc }) => (body.type === "place" ? place(body, enqueuedTimeUtc) : cancel(body)),
  processError: async ({ error }) => console.error(error.message),
});
console.log("Open for orders.");
