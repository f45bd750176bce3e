import { randomUUID } from 'node:crypto';
import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from './contract.js';

/** Statuses of requests that Node gives up on before express sees them. */
const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what is not even HTTP with problem+json, and closes: no request can follow. `onRefused`: told why, as a problem's code. */
export function answerClientErrors(server: Server, onRefused?: (code: string) => void): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const status = STATUS[error.code ?? ''] ?? 400;
    onRefused?.(status === 408 ? 'receive-timeout' : 'malformed-body');
    const body: Problem = {
      type: 'urn:saring:problem:malformed-body',
      title: 'Isi permintaan tidak dapat dibaca',
      status,
      code: 'malformed-body',
      detail: 'Permintaan HTTP terpotong, terlalu lambat, atau tidak dapat dibaca.',
      requestId: `req_${randomUUID().replaceAll('-', '')}`,
    };
    const text = JSON.stringify(body);
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n` +
        `Content-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    );
  });
}
