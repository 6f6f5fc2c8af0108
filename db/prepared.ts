import type postgres from "postgres"

type Transaction = postgres.TransactionSql
type Work = (client: Transaction) => unknown

/** Longer lists make a statement of their own for each length, and would fill a connection with statements used once. */
const mostParameters = 40

/**
 * The same client, whose statements are planned once a connection and not each time they are sent: behind row-level
 * security the plan is a good part of a short query. `?prepare=false` in the address leaves it out, for a pooler that
 * hands each transaction another connection.
 */
export function prepared(client: postgres.Sql): postgres.Sql {
  return new Proxy(client, {
    get(target, name) {
      if (name === "unsafe") return preparing(target.unsafe)
      if (name === "begin") return (work: Work) => target.begin((transaction) => work(within(transaction)))
      return Reflect.get(target, name)
    },
  })
}

function within(transaction: Transaction): Transaction {
  return new Proxy(transaction, {
    get(target, name) {
      if (name === "unsafe") return preparing(target.unsafe)
      if (name === "savepoint") return (work: Work) => target.savepoint((inner) => work(within(inner)))
      return Reflect.get(target, name)
    },
  })
}

function preparing(send: postgres.Sql["unsafe"]): postgres.Sql["unsafe"] {
  // What is asked otherwise is passed over: Drizzle asks not to prepare whatever it was not told to.
  return (text, parameters = [], options = {}) =>
    send(text, parameters, { ...options, prepare: parameters.length <= mostParameters })
}
