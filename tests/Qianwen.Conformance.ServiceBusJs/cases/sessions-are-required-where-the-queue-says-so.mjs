import { refused, WAIT } from "../steps.mjs";

const SESSION = { maxAutoLockRenewalDurationInMs: 0 };

export default async function (host) {
  const client = host.client();
  await refused(client.createSender("tasks").sendMessages({ body: 1 }), "GeneralError");
  await refused(client.createReceiver("tasks").receiveMessages(1, WAIT), "GeneralError");
  await refused(client.acceptSession("orders", "lin", SESSION), "SessionCannotBeLocked");
}
