"""Mints a customer token: Python, standard library only.

Call it where the shop knows who is logged in. SECRET, ISSUER and AUDIENCE are `customer_token` of the server's settings.
"""
import base64, hashlib, hmac, json, os, time


def part(value: bytes) -> bytes:
    return base64.urlsafe_b64encode(value).rstrip(b"=")


def mint(customer_id: str, secret: str, issuer: str, audience: str, now: int) -> str:
    header = {"alg": "HS256", "typ": "JWT"}
    claims = {"iss": issuer, "aud": audience, "sub": customer_id, "exp": now + 600}
    signed = b".".join(part(json.dumps(each).encode()) for each in (header, claims))
    seal = hmac.new(secret.encode(), signed, hashlib.sha256).digest()
    return (signed + b"." + part(seal)).decode()


if __name__ == "__main__":
    env = os.environ
    print(mint(env["CUSTOMER"], env["SECRET"], env["ISSUER"], env["AUDIENCE"], int(env.get("NOW", time.time()))))
