# Mints a customer token: Ruby, standard library only.
# Call it where the shop knows who is logged in. SECRET, ISSUER and AUDIENCE are `customer_token` of the server's settings.
require "json"
require "openssl"

def part(value)
  [value].pack("m0").tr("+/", "-_").delete("=")
end

def mint(customer_id, secret:, issuer:, audience:, now:)
  claims = { iss: issuer, aud: audience, sub: customer_id, exp: now + 600 }
  signed = [{ alg: "HS256", typ: "JWT" }, claims].map { |each| part(JSON.generate(each)) }.join(".")
  "#{signed}.#{part(OpenSSL::HMAC.digest("SHA256", secret, signed))}"
end

env = ENV
puts mint(env.fetch("CUSTOMER"), secret: env.fetch("SECRET"), issuer: env.fetch("ISSUER"),
          audience: env.fetch("AUDIENCE"), now: env.fetch("NOW", Time.now.to_i).to_i)
