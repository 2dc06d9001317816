import { refused } from "../steps.mjs";

const SESSION = { maxAutoLockRenewalDurationInMs: 0 };

export default async function (host) {
  const first = await host.client().acceptSession("tasks", "lin", SESSION);
  const other = host.client();
  await refused(other.acceptSession("tasks", "lin", SESSION), "SessionCannotBeLocked");
  await first.close();
  await other.acceptSession("tasks", "lin", SESSION);
}
