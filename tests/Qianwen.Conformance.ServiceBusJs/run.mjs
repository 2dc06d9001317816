// Runs the cases with the official client, four at a time, and says what became of each.
// Speaks with the test process in lines of JSON: a request on standard output, its answer on standard input.
import { createInterface } from "node:readline";
import { ServiceBusClient } from "@azure/service-bus";

const CONCURRENT = 4;
const LONGEST_CASE_MS = 60_000;
const waiting = new Map();
let lastId = 0;

createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, value, error } = JSON.parse(line);
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  error ? reject(new Error(error)) : resolve(value);
});

function ask(request) {
  const id = ++lastId;
  process.stdout.write(JSON.stringify({ id, ...request }) + "\n");
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/** The broker of one case, and the clients it makes; the broker's clock moves only by `pass`. */
class Host {
  clients = [];

  constructor(name, connectionString) {
    Object.assign(this, { name, connectionString });
  }

  client(retryOptions = {}) {
    const client = new ServiceBusClient(this.connectionString, {
      retryOptions: { maxRetries: 0, timeoutInMs: 20_000, ...retryOptions },
    });
    this.clients.push(client);
    return client;
  }

  pass(seconds) {
    return ask({ case: this.name, do: "pass", seconds });
  }

  restart() {
    return ask({ case: this.name, do: "restart" });
  }

  count(queue) {
    return ask({ case: this.name, do: "count", queue });
  }

  async close() {
    await Promise.allSettled(this.clients.map((client) => client.close()));
  }
}

async function run(name) {
  const host = new Host(name, await ask({ case: name, do: "start" }));
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The case did not end in ${LONGEST_CASE_MS} ms.`)), LONGEST_CASE_MS);
  });
  let error = null;
  try {
    const { default: test } = await import(`./cases/${name}.mjs`);
    await Promise.race([test(host), limit]);
  } catch (thrown) {
    error = thrown?.stack ?? String(thrown);
  }
  clearTimeout(timer);
  await ask({ case: name, do: "end", error });
  await Promise.race([host.close(), new Promise((resolve) => setTimeout(resolve, 2000))]);
}

// A client that was left behind by its case may still complain.
process.on("unhandledRejection", (error) => console.error(error));

const names = process.argv.slice(2);
await Promise.all(
  Array.from({ length: CONCURRENT }, async () => {
    while (names.length > 0) {
      await run(names.shift());
    }
  }),
);
process.exit(0);
