import { type IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Connections that have their last answer, or wait for it: what is sent on them afterwards is not listened to. */
const ending = new WeakSet<Duplex>();

/** Milliseconds that a reader has for closing a connection whose last answer is sent. */
const closingTime = 2000;

/**
 * Gives a connection its last answer, for a request that Node.js hands over without an answer to fill: after those to earlier requests, because a client takes answers in
 * the order in which it asked (RFC 9112, 9.3.2). Nothing happens when the connection has ended by then.
 * @param answer fills the answer, which goes the way of all others and so has what they have, such as `Date`
 * @param create makes it
 */
export function answerLast<Answer extends ServerResponse>(
  req: IncomingMessage,
  socket: Duplex,
  answer: (req: IncomingMessage, res: Answer) => void,
  create: (req: IncomingMessage) => Answer,
): void {
  if (ending.has(socket)) return;
  ending.add(socket);
  afterAnswers(socket, () => {
    if (!socket.writable || !(socket instanceof Socket)) return void socket.destroy();
    const res = create(req);
    res.assignSocket(socket);
    res.once('finish', () => endSoon(socket));
    answer(req, res);
  });
}

/**
 * Looks after a connection that Node.js has handed over for a tunnel: from then on it listens to nothing there, not even for answers to what came before. An error would end the
 * process, and an answer that waits for its reader would wait for ever.
 */
export function lookAfter(socket: Duplex): void {
  for (const end of ['error', 'timeout'] as const) socket.on(end, () => void socket.destroy());
  socket.on('drain', () => void answerUnderWay(socket)?.emit('drain'));
}

/** Ends a connection once its reader has closed it too: if it were cut while something unread has come on it, the reader might lose the answer. */
function endSoon(socket: Socket): void {
  socket.end();
  socket.resume();
  const cut = setTimeout(() => socket.destroy(), closingTime).unref();
  socket.once('close', () => clearTimeout(cut));
}

function afterAnswers(socket: Duplex, then: () => void): void {
  const answer = answerUnderWay(socket);
  if (answer === undefined) then();
  // The next answer has its turn by then.
  else answer.once('close', () => afterAnswers(socket, then));
}

/** The answer that has its turn on a connection, begun or not. */
function answerUnderWay(socket: Duplex): ServerResponse | undefined {
  // Where Node.js keeps it; its own handler of what it cannot read looks there too.
  const { _httpMessage: answer }: { readonly _httpMessage?: unknown } = Object(socket);
  return answer instanceof ServerResponse ? answer : undefined;
}
