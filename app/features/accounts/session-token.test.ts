import { describe, expect, test } from 'vitest';
import { hashToken, newToken, sessionCookie } from './session-token.server.ts';

const plain = 'http://localhost:3000';
const tls = 'https://prongsai.example.go.th';

describe('the session cookie', () => {
  test('is out of reach of scripts, and bound to the host over TLS', () => {
    expect(sessionCookie.set('x', plain)).toBe('prongsai_session=x; Path=/; HttpOnly; SameSite=Lax');
    expect(sessionCookie.set('x', tls)).toBe(
      '__Host-prongsai_session=x; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
    expect(sessionCookie.clear(tls)).toContain('Max-Age=0');
  });

  test('is read under its own name only', () => {
    const token = newToken();
    expect(sessionCookie.read(`lang=th; prongsai_session=${token}`, plain)).toBe(token);
    expect(sessionCookie.read(`__Host-prongsai_session=${token}`, tls)).toBe(token);
    // Over TLS a cookie without the host's prefix may have been planted by a neighbouring host.
    expect(sessionCookie.read(`prongsai_session=${token}`, tls)).toBeNull();
    expect(sessionCookie.read(`xprongsai_session=${token}`, plain)).toBeNull();
  });

  test.each([null, undefined, '', 'prongsai_session=', 'prongsai_session=short', 'prongsai_session'])(
    'nothing usable in %j',
    (header) => expect(sessionCookie.read(header, plain)).toBeNull(),
  );
});

test('what is stored does not give the token away, and no two tokens are alike', () => {
  const tokens = Array.from({ length: 200 }, newToken);
  expect(new Set(tokens).size).toBe(200);
  expect(hashToken(tokens[0] ?? '')).not.toContain(tokens[0]);
});
