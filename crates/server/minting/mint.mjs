// Mints a customer token: JavaScript on Node, standard library only.
// Call it where the shop knows who is logged in. SECRET, ISSUER and AUDIENCE are `customer_token` of the server's settings.
import { createHmac } from "node:crypto";

export function mint(customerId, { secret, issuer, audience }, now) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { iss: issuer, aud: audience, sub: customerId, exp: now + 600 };
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

const { CUSTOMER, SECRET, ISSUER, AUDIENCE, NOW } = process.env;
const now = Number(NOW ?? Math.floor(Date.now() / 1000));
console.log(mint(CUSTOMER, { secret: SECRET, issuer: ISSUER, audience: AUDIENCE }, now));
