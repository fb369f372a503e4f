//! Settings: what there is, what it is when nothing is said, where it is read from.
//!
//! What may stand in a setting is checked in [`check`]; every setting is explained in `aftersale.example.toml`.

mod check;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

pub use check::{ConfigError, DEMO_MODERATION, DEMO_SECRET};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Address and port to listen on; port 0 takes a free one.
    pub listen: String,
    /// How customers reach this server, without a slash at the end.
    pub public_url: String,
    pub store: StoreConfig,
    pub shop: ShopConfig,
    pub shop_keys: Vec<ShopKeyConfig>,
    pub tokens: TokensConfig,
    pub customer_token: CustomerTokenConfig,
    pub mail: MailConfig,
    pub uploads: UploadsConfig,
    pub tracking: TrackingConfig,
    pub receipts: ReceiptsConfig,
    pub moderation: ModerationConfig,
    pub limits: LimitsConfig,
    pub log: LogConfig,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoreConfig {
    /// `sqlite:FILE` or `postgres://…`.
    pub url: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShopConfig {
    /// Folder of the embedded shop.
    pub folder: PathBuf,
    /// The policy for returns. Empty: `policy.json` in that folder, and no returns where there is none.
    pub policy: PathBuf,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShopKeyConfig {
    /// Publishable: it stands in the shop's pages.
    pub key: String,
    /// Origins whose pages may use it.
    pub origins: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokensConfig {
    /// Which of `secrets` signs; the others are still accepted.
    pub active: String,
    /// Key id to secret.
    pub secrets: BTreeMap<String, String>,
    pub order_minutes: u32,
    pub link_days: u32,
}

/// How the shop's own log-in vouches for a customer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerTokenConfig {
    pub issuer: String,
    pub audience: String,
    /// Shared with the shop. Empty: no customer tokens are accepted.
    pub secret: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailTransport {
    File,
    Smtp,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailConfig {
    pub transport: MailTransport,
    /// For `file`: one `.eml` per mail.
    pub folder: PathBuf,
    /// For `smtp`: `smtps://user:password@host`, or `smtp://…?tls=required`.
    pub smtp_url: String,
    pub from: String,
    /// Keeps the words of mails with codes after they were sent. The demo's outbox shows them; no setting does.
    #[serde(skip)]
    pub keep_codes: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UploadsConfig {
    /// Where photos are kept; none: in memory, for tests.
    pub folder: Option<PathBuf>,
}

/// What carrier services sign with. Empty: that service is not listened to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackingConfig {
    pub aftership_secret: String,
    pub easypost_secret: String,
    pub karrio_secret: String,
}

/// What receipts of withdrawals are signed with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptsConfig {
    /// Secret. Empty: that of the file beside the SQLite database, which is made at the first start.
    pub key: String,
    /// Public keys that signed before, base64; they are still published.
    pub former: Vec<String>,
}

/// Who may look at reviews for the shop.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModerationConfig {
    /// Secret. Empty: nobody can, and neither the operations nor the page are there.
    pub token: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitsConfig {
    /// Requests of one address per second, on average.
    pub requests_per_second: u32,
    /// Requests of one address at once.
    pub burst: u32,
    /// Look-ups in 15 minutes, per order number.
    pub lookups_per_order: u32,
    /// Look-ups in 15 minutes, per e-mail, phone or postcode.
    pub lookups_per_contact: u32,
    /// Look-ups in 15 minutes, per address.
    pub lookups_per_address: u32,
    /// Codes and links tried in 15 minutes, per address.
    pub answers_per_address: u32,
    /// A look-up is answered this long after it arrived, so that the time does not tell what there is.
    pub lookup_answer_ms: u64,
    /// Longest time for one answer.
    pub request_timeout_ms: u64,
    /// Header in which a trusted proxy in front gives the caller's address, as its last entry.
    /// Empty: the address of the connection counts.
    pub address_header: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// Text on a terminal, JSON otherwise.
    Auto,
    Text,
    Json,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogConfig {
    /// As in `RUST_LOG`: `info`, `warn,aftersale_server=debug`.
    pub filter: String,
    pub format: LogFormat,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8787".into(),
            public_url: "http://127.0.0.1:8787".into(),
            store: StoreConfig { url: "sqlite:aftersale.db".into() },
            shop: ShopConfig { folder: "shop".into(), policy: PathBuf::new() },
            shop_keys: Vec::new(),
            tokens: TokensConfig {
                active: String::new(),
                secrets: BTreeMap::new(),
                order_minutes: 15,
                link_days: 60,
            },
            customer_token: CustomerTokenConfig {
                issuer: "shop".into(),
                audience: "aftersale:customer".into(),
                secret: String::new(),
            },
            mail: MailConfig {
                transport: MailTransport::File,
                folder: "outbox".into(),
                smtp_url: String::new(),
                from: String::new(),
                keep_codes: false,
            },
            uploads: UploadsConfig { folder: Some("uploads".into()) },
            tracking: TrackingConfig::default(),
            receipts: ReceiptsConfig::default(),
            moderation: ModerationConfig::default(),
            limits: LimitsConfig {
                requests_per_second: 20,
                burst: 60,
                lookups_per_order: 10,
                lookups_per_contact: 10,
                lookups_per_address: 60,
                answers_per_address: 60,
                lookup_answer_ms: 500,
                request_timeout_ms: 10_000,
                address_header: String::new(),
            },
            log: LogConfig { filter: "info".into(), format: LogFormat::Auto },
        }
    }
}

impl Config {
    /// Settings of the demo shop in `folder`: nothing has to be set, and nothing in them is secret.
    pub fn demo(folder: &Path) -> Self {
        let defaults = Self::default();
        Self {
            store: StoreConfig { url: format!("sqlite:{}", folder.join(".state/demo.db").display()) },
            shop: ShopConfig { folder: folder.join("data"), ..defaults.shop },
            shop_keys: vec![ShopKeyConfig {
                key: "pk_demo".into(),
                origins: vec![defaults.public_url.clone()],
            }],
            tokens: TokensConfig {
                active: "demo".into(),
                secrets: BTreeMap::from([("demo".into(), DEMO_SECRET.into())]),
                ..defaults.tokens
            },
            customer_token: CustomerTokenConfig { secret: DEMO_SECRET.into(), ..defaults.customer_token },
            mail: MailConfig {
                folder: folder.join(".state/mail"),
                from: "Demo shop <hello@shop.example>".into(),
                keep_codes: true,
                ..defaults.mail
            },
            uploads: UploadsConfig { folder: Some(folder.join(".state/uploads")) },
            tracking: TrackingConfig { aftership_secret: DEMO_SECRET.into(), ..defaults.tracking },
            receipts: ReceiptsConfig { key: DEMO_SECRET.into(), ..defaults.receipts },
            moderation: ModerationConfig { token: DEMO_MODERATION.into() },
            // A page of previews asks for many things at once, and a tester looks up one order many times.
            limits: LimitsConfig {
                requests_per_second: 1_000,
                burst: 5_000,
                lookups_per_order: 1_000,
                lookups_per_contact: 1_000,
                lookups_per_address: 10_000,
                answers_per_address: 10_000,
                ..defaults.limits
            },
            ..defaults
        }
    }

    /// `defaults`, then the file, then the environment: `AFTERSALE_LISTEN`, `AFTERSALE_STORE__URL`.
    pub fn read(defaults: Self, file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut figment = Figment::from(Serialized::defaults(defaults));
        if let Some(file) = file {
            figment = figment.merge(Toml::file_exact(file));
        }
        figment
            .merge(Env::prefixed("AFTERSALE_").split("__"))
            .extract()
            .map_err(|error| ConfigError::Unreadable(Box::new(error)))
    }
}
