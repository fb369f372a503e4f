//! What every request can reach.

use std::sync::Arc;

use aftersale_api::Config as ShopConfig;
use aftersale_connectors::{Shop, ShopProfile};
use aftersale_store::Store;
use tokio::sync::Notify;

use crate::audit::ReadAudit;
use crate::clock::Clock;
use crate::codes::CodeKey;
use crate::config::Config;
use crate::live::Live;
use crate::loyalty::FoldedPoints;
use crate::moderation::ModerationToken;
use crate::photo::Photos;
use crate::rate::AddressLimiter;
use crate::rendered::RenderedOrders;
use crate::shop_key::ShopKeys;
use crate::tokens::Tokens;
use crate::views;
use crate::withdrawal::keys::ReceiptKeys;

pub type AppState = Arc<App>;

/// One per process, shared by all requests. Holds nothing that must survive; that is in the store.
pub struct App {
    pub config: Config,
    pub clock: Clock,
    pub store: Arc<dyn Store>,
    pub shop: Arc<dyn Shop>,
    pub profile: ShopProfile,
    /// The answer of `GET /v1/config`.
    pub shop_config: ShopConfig,
    pub tokens: Tokens,
    pub codes: CodeKey,
    pub receipts: ReceiptKeys,
    pub shop_keys: ShopKeys,
    pub moderation: ModerationToken,
    pub limiter: AddressLimiter,
    pub read_audit: ReadAudit,
    pub live: Live,
    pub photos: Photos,
    pub rendered: RenderedOrders,
    pub folded: FoldedPoints,
    /// Rung when a look-up was stored.
    pub lookup_waiting: Notify,
    /// Rung when a withdrawal was received.
    pub withdrawal_waiting: Notify,
    /// Rung when a mail was stored.
    pub mail_waiting: Notify,
    /// Rung when orders should be looked through for mails before it is time.
    pub look_for_mails: Notify,
}

impl App {
    pub fn new(
        config: Config,
        clock: Clock,
        store: Arc<dyn Store>,
        shop: Arc<dyn Shop>,
        profile: ShopProfile,
    ) -> Self {
        let secret = config.tokens.secrets.get(&config.tokens.active).map(String::as_str).unwrap_or_default();
        Self {
            tokens: Tokens::new(&config),
            codes: CodeKey::derive(secret),
            receipts: ReceiptKeys::new(&config.receipts),
            shop_keys: ShopKeys::new(&config.shop_keys),
            moderation: ModerationToken::new(&config.moderation.token),
            limiter: AddressLimiter::new(&config.limits),
            shop_config: views::config(&profile),
            read_audit: ReadAudit::default(),
            live: Live::default(),
            photos: config.uploads.folder.as_deref().map_or_else(Photos::in_memory, Photos::in_folder),
            rendered: RenderedOrders::default(),
            folded: FoldedPoints::default(),
            lookup_waiting: Notify::new(),
            withdrawal_waiting: Notify::new(),
            mail_waiting: Notify::new(),
            look_for_mails: Notify::new(),
            config,
            clock,
            store,
            shop,
            profile,
        }
    }
}
