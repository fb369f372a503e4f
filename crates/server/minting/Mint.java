// Mints a customer token: Java 17 or newer, standard library only. Run it with `java Mint.java`.
// Call it where the shop knows who is logged in. SECRET, ISSUER and AUDIENCE are `customer_token` of the server's settings.
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Mint {
    static String mint(String customerId, String secret, String issuer, String audience, long now) throws Exception {
        String claims = "{\"iss\":" + text(issuer) + ",\"aud\":" + text(audience) + ",\"sub\":" + text(customerId)
            + ",\"exp\":" + (now + 600) + "}";
        String signed = part(bytes("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")) + "." + part(bytes(claims));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
        return signed + "." + part(mac.doFinal(bytes(signed)));
    }

    /** A JSON string; a shop that has a JSON library uses that. */
    static String text(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (char letter : value.toCharArray()) {
            boolean plain = letter >= ' ' && letter != '"' && letter != '\\' && letter < 127;
            out.append(plain ? String.valueOf(letter) : String.format("\\u%04x", (int) letter));
        }
        return out.append('"').toString();
    }

    static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    static String part(byte[] value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    public static void main(String[] args) throws Exception {
        var env = System.getenv();
        String now = env.getOrDefault("NOW", String.valueOf(System.currentTimeMillis() / 1000));
        System.out.println(mint(
            env.get("CUSTOMER"), env.get("SECRET"), env.get("ISSUER"), env.get("AUDIENCE"), Long.parseLong(now)));
    }
}
