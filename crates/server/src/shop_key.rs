//! Guard: the publishable key of a shop, used from a page on the shop's list of origins.
//!
//! The key is no secret; it says which shop is meant and keeps other sites' pages out.

use std::collections::{HashMap, HashSet};

use aftersale_api::Code;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

use crate::config::ShopKeyConfig;
use crate::error::ApiError;
use crate::state::AppState;

pub const SHOP_KEY: &str = "shop-key";

/// Key to the origins it may be used from.
pub struct ShopKeys(HashMap<String, HashSet<String>>);

/// Proof that the request carries a known key from an allowed origin.
#[derive(Clone, Debug)]
pub struct ShopKey(pub String);

impl ShopKeys {
    pub fn new(settings: &[ShopKeyConfig]) -> Self {
        Self(settings.iter().map(|one| (one.key.clone(), one.origins.iter().cloned().collect())).collect())
    }

    /// A request without `Origin` comes from the same origin or from no browser; the list can't protect either.
    fn check(&self, key: Option<&str>, origin: Option<&str>) -> Result<ShopKey, ApiError> {
        let key = key.ok_or_else(|| ApiError::new(Code::MissingShopKey))?;
        let origins = self.0.get(key).ok_or_else(|| ApiError::new(Code::UnknownShopKey))?;
        match origin {
            Some(origin) if !origins.contains(origin) => Err(ApiError::new(Code::OriginNotAllowed)),
            _ => Ok(ShopKey(key.to_owned())),
        }
    }
}

impl FromRequestParts<AppState> for ShopKey {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        // Bytes that are no text can't be a known key or a listed origin.
        let text = |name: &str| parts.headers.get(name).map(|value| value.to_str().unwrap_or(""));
        app.shop_keys.check(text(SHOP_KEY), text(header::ORIGIN.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Some("pk_a"), Some("https://a.example"), None)]
    #[case(Some("pk_a"), None, None)]
    #[case(None, Some("https://a.example"), Some(Code::MissingShopKey))]
    #[case(Some("pk_x"), Some("https://a.example"), Some(Code::UnknownShopKey))]
    #[case(Some("pk_a"), Some("https://b.example"), Some(Code::OriginNotAllowed))]
    #[case(Some("pk_b"), Some("https://a.example"), Some(Code::OriginNotAllowed))]
    #[case(Some("pk_a"), Some("null"), Some(Code::OriginNotAllowed))]
    fn a_key_works_only_from_its_own_origins(
        #[case] key: Option<&str>,
        #[case] origin: Option<&str>,
        #[case] refusal: Option<Code>,
    ) {
        let one = |key: &str, origin: &str| ShopKeyConfig { key: key.into(), origins: vec![origin.into()] };
        let keys = ShopKeys::new(&[one("pk_a", "https://a.example"), one("pk_b", "https://b.example")]);
        assert_eq!(keys.check(key, origin).err().map(|error| error.code), refusal);
    }
}
