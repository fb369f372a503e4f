//! What may stand in a setting. Every refusal names the setting and says what would be right.

use std::path::Path;

use super::{Config, MailTransport};

/// Signs tokens in the demo; published, so refused anywhere else.
pub const DEMO_SECRET: &str = "demo-only-secret-known-to-everyone-who-reads-this";
/// Opens the demo's moderation page; published, so refused anywhere else.
pub const DEMO_MODERATION: &str = "demo-only-moderation-token-known-to-everyone";
const SECRET_MIN_BYTES: usize = 32;

#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("the settings can't be read: {0}")]
    Unreadable(Box<figment::Error>),
    #[error("the settings can't be used:\n{}", .0.join("\n"))]
    Refused(Vec<String>),
}

impl Config {
    /// Everything that is wrong, at once. `demo` accepts published secrets.
    pub fn check(&self, demo: bool) -> Result<(), ConfigError> {
        let mut wrong = Vec::new();
        let mut say = |holds: bool, what: &str| {
            if !holds {
                wrong.push(format!("- {what}"));
            }
        };
        say(
            self.listen.parse::<std::net::SocketAddr>().is_ok(),
            "listen: an address and port, like 127.0.0.1:8787",
        );
        say(
            is_origin(&self.public_url),
            "public_url: http:// or https:// and a host, without a path or a slash at the end",
        );
        say(
            ["sqlite:", "postgres://", "postgresql://"].iter().any(|start| self.store.url.starts_with(start)),
            "store.url: sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE",
        );
        say(Path::new(&self.shop.folder).is_dir(), "shop.folder: a folder that exists");
        let policy = &self.shop.policy;
        say(policy.as_os_str().is_empty() || policy.is_file(), "shop.policy: a file that exists, or nothing");
        self.check_keys(&mut say);
        self.check_tokens(demo, &mut say);
        let mail = &self.mail;
        say(
            mail.from.parse::<lettre::message::Mailbox>().is_ok(),
            "mail.from: an address, like Shop <hello@shop.example>",
        );
        say(
            mail.transport != MailTransport::Smtp || mail.smtp_url.starts_with("smtp"),
            "mail.smtp_url: smtps://USER:PASSWORD@HOST or smtp://HOST:PORT, needed while mail.transport is \"smtp\"",
        );
        say(self.uploads.folder.is_some(), "uploads.folder: a folder");
        let tracking = &self.tracking;
        for (name, secret) in [
            ("aftership_secret", &tracking.aftership_secret),
            ("easypost_secret", &tracking.easypost_secret),
            ("karrio_secret", &tracking.karrio_secret),
        ] {
            // The service makes it, so its length is not ours to say; a published one is nobody's.
            say(
                demo || secret != DEMO_SECRET && !secret.starts_with("replace-"),
                &format!("tracking.{name}: the secret the service shows, or nothing"),
            );
        }
        let receipts = &self.receipts;
        let beside = receipts.key.is_empty() && self.store.url.starts_with("sqlite:");
        say(
            beside || is_secret(&receipts.key, demo),
            &format!(
                "receipts.key: at least {SECRET_MIN_BYTES} random characters, the same for all servers on one database; \
                 only with SQLite it can be left out"
            ),
        );
        for (at, former) in receipts.former.iter().enumerate() {
            let known = crate::withdrawal::keys::public_key(former).is_some();
            say(known, &format!("receipts.former[{at}]: a public key, 32 bytes in base64"));
        }
        let moderation = &self.moderation.token;
        say(
            moderation.is_empty() || is_secret(moderation, demo),
            &format!(
                "moderation.token: at least {SECRET_MIN_BYTES} random characters, not a published example, or nothing"
            ),
        );
        say(
            demo || moderation.is_empty()
                || *moderation != self.customer_token.secret
                    && self.tokens.secrets.values().all(|secret| secret != moderation),
            "moderation.token: none of the other secrets, because it is typed into a page",
        );
        let limits = &self.limits;
        for (name, value) in [
            ("requests_per_second", limits.requests_per_second),
            ("burst", limits.burst),
            ("lookups_per_order", limits.lookups_per_order),
            ("lookups_per_contact", limits.lookups_per_contact),
            ("lookups_per_address", limits.lookups_per_address),
            ("answers_per_address", limits.answers_per_address),
        ] {
            say(value > 0, &format!("limits.{name}: at least 1"));
        }
        // Below the age at which the store lets another caller take over an idempotency key.
        let timeout = (100..=30_000).contains(&limits.request_timeout_ms);
        say(timeout, "limits.request_timeout_ms: 100 to 30000");
        say(
            !timeout || limits.lookup_answer_ms < limits.request_timeout_ms,
            "limits.lookup_answer_ms: less than limits.request_timeout_ms",
        );
        say(
            limits.address_header.is_empty()
                || limits.address_header.parse::<axum::http::HeaderName>().is_ok(),
            "limits.address_header: a header name, like x-forwarded-for, or nothing",
        );
        say(
            self.log.filter.parse::<tracing_subscriber::filter::Targets>().is_ok(),
            "log.filter: levels as in info or warn,aftersale_server=debug",
        );
        if wrong.is_empty() { Ok(()) } else { Err(ConfigError::Refused(wrong)) }
    }

    fn check_keys(&self, say: &mut impl FnMut(bool, &str)) {
        say(!self.shop_keys.is_empty(), "shop_keys: at least one, with key and origins");
        for (at, shop_key) in self.shop_keys.iter().enumerate() {
            let plain = shop_key.key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            say(
                shop_key.key.starts_with("pk_") && plain && shop_key.key.len() <= 64,
                &format!("shop_keys[{at}].key: pk_ and letters, digits or _, at most 64 characters"),
            );
            say(
                shop_key.origins.iter().all(|origin| is_origin(origin)),
                &format!(
                    "shop_keys[{at}].origins: like https://shop.example, without a path or a slash at the end"
                ),
            );
        }
    }

    fn check_tokens(&self, demo: bool, say: &mut impl FnMut(bool, &str)) {
        let tokens = &self.tokens;
        say(tokens.secrets.contains_key(&tokens.active), "tokens.active: the name of one of tokens.secrets");
        for (name, secret) in &tokens.secrets {
            say(
                is_secret(secret, demo),
                &format!(
                    "tokens.secrets.{name}: at least {SECRET_MIN_BYTES} random characters, not a published example"
                ),
            );
        }
        let customer = &self.customer_token.secret;
        say(
            customer.is_empty() || is_secret(customer, demo),
            &format!(
                "customer_token.secret: at least {SECRET_MIN_BYTES} random characters, not a published example, or nothing"
            ),
        );
        say(
            demo || customer.is_empty() || tokens.secrets.values().all(|secret| secret != customer),
            "customer_token.secret: not one of tokens.secrets, because the shop knows it",
        );
        say((1..=60).contains(&tokens.order_minutes), "tokens.order_minutes: 1 to 60");
        say((1..=366).contains(&tokens.link_days), "tokens.link_days: 1 to 366");
    }
}

fn is_secret(secret: &str, demo: bool) -> bool {
    demo || (secret.len() >= SECRET_MIN_BYTES
        && ![DEMO_SECRET, DEMO_MODERATION].contains(&secret)
        && !secret.starts_with("replace-"))
}

/// `https://shop.example`, as a browser writes it in `Origin`.
fn is_origin(text: &str) -> bool {
    text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).is_some_and(|host| {
        !host.is_empty()
            && host
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.:[]".contains(&byte))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn demo() -> Config {
        let mut config = Config::demo(Path::new("."));
        config.shop.folder = ".".into();
        config
    }

    #[test]
    fn the_demo_settings_are_good_for_a_demo_and_for_nothing_else() {
        assert!(demo().check(true).is_ok());
        let refused = demo().check(false).expect_err("published secrets").to_string();
        assert!(refused.contains("tokens.secrets.demo"), "{refused}");
        assert!(refused.contains("customer_token.secret"), "{refused}");
        assert!(refused.contains("moderation.token"), "{refused}");
    }

    #[test]
    fn servers_on_one_postgres_need_one_key_for_their_receipts() {
        let mut config = demo();
        (config.receipts.key, config.tokens.secrets) = (String::new(), std::collections::BTreeMap::new());
        config.tokens.secrets.insert("demo".into(), "x".repeat(40));
        config.customer_token.secret = String::new();
        config.tracking = crate::config::TrackingConfig::default();
        config.moderation = crate::config::ModerationConfig::default();
        config.check(false).expect("beside the SQLite database");
        config.store.url = "postgres://localhost/shop".into();
        let refused = config.check(false).expect_err("no key").to_string();
        assert!(refused.contains("- receipts.key:"), "{refused}");
    }

    #[rstest]
    #[case("listen", |config: &mut Config| config.listen = "here".into())]
    #[case("public_url", |config: &mut Config| config.public_url = "https://shop.example/".into())]
    #[case("store.url", |config: &mut Config| config.store.url = "mysql://x".into())]
    #[case("shop.folder", |config: &mut Config| config.shop.folder = "/nowhere/at/all".into())]
    #[case("shop_keys", |config: &mut Config| config.shop_keys.clear())]
    #[case("shop_keys[0].key", |config: &mut Config| config.shop_keys[0].key = "sk_live".into())]
    #[case("shop_keys[0].origins", |config: &mut Config| config.shop_keys[0].origins = vec!["*".into()])]
    #[case("tokens.active", |config: &mut Config| config.tokens.active = "gone".into())]
    #[case("tokens.order_minutes", |config: &mut Config| config.tokens.order_minutes = 0)]
    #[case("tokens.link_days", |config: &mut Config| config.tokens.link_days = 1_000)]
    #[case("mail.from", |config: &mut Config| config.mail.from = "nobody".into())]
    #[case("mail.smtp_url", |config: &mut Config| config.mail.transport = MailTransport::Smtp)]
    #[case("receipts.former[0]", |config: &mut Config| config.receipts.former = vec!["x".into()])]
    #[case("limits.burst", |config: &mut Config| config.limits.burst = 0)]
    #[case("limits.request_timeout_ms", |config: &mut Config| config.limits.request_timeout_ms = 1)]
    #[case("limits.lookup_answer_ms", |config: &mut Config| config.limits.lookup_answer_ms = 10_000)]
    #[case("limits.address_header", |config: &mut Config| config.limits.address_header = "no spaces".into())]
    fn a_wrong_setting_is_named(#[case] name: &str, #[case] spoil: fn(&mut Config)) {
        let mut config = demo();
        spoil(&mut config);
        let refused = config.check(true).expect_err(name).to_string();
        assert_eq!(refused.lines().skip(1).count(), 1, "{refused}");
        assert!(refused.contains(&format!("- {name}:")), "{refused}");
    }
}
