//! Tokens: what the server signs for one order, what a link carries, what the shop signs for a customer.
//!
//! Times are checked against the server's [`crate::clock::Clock`], so the library's own clock is not used.

use std::collections::HashMap;

use aftersale_model::access::Access;
use aftersale_model::preferences::Topic;
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use aftersale_api::Code;

use crate::config::Config;
use crate::error::ApiError;

pub const ORDER_AUDIENCE: &str = "aftersale:order";
pub const LINK_AUDIENCE: &str = "aftersale:link";
pub const UNSUBSCRIBE_AUDIENCE: &str = "aftersale:unsubscribe";

/// What an order token says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderClaims {
    pub aud: String,
    /// Order id.
    pub sub: String,
    pub level: Access,
    pub exp: i64,
    pub iat: i64,
    pub jti: String,
}

/// What a signed link says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkClaims {
    pub aud: String,
    /// Order id.
    pub sub: String,
    /// How far the link reaches; that of a mail to the customer does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Access>,
    pub exp: i64,
    pub iat: i64,
    pub jti: String,
}

/// What the link that ends mails says; it opens nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnsubscribeClaims {
    pub aud: String,
    /// Whose preferences, as [`crate::preferences::customer`] names them.
    pub sub: String,
    pub topic: Topic,
    /// BCP 47 language of the mail.
    pub lang: String,
    pub exp: i64,
    pub iat: i64,
    pub jti: String,
}

/// What the shop says about a customer who is logged in there; other claims are not read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomerClaims {
    /// Customer id as in the shop's orders.
    pub sub: String,
    pub exp: i64,
    #[serde(default)]
    pub nbf: Option<i64>,
    #[serde(default)]
    pub jti: Option<String>,
}

/// Why a token is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenFault {
    /// Forged, garbled, or meant for something else.
    Invalid,
    /// Ours, and too old.
    Expired,
}

/// A token and how long it lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minted {
    pub token: String,
    pub expires_in_s: u32,
}

struct Key {
    sign: EncodingKey,
    verify: DecodingKey,
}

/// Signs with the active key, accepts all keys in the settings.
pub struct Tokens {
    active: String,
    keys: HashMap<String, Key>,
    customer: Option<(DecodingKey, Validation)>,
    order_s: u32,
    link_s: u32,
}

impl Tokens {
    pub fn new(config: &Config) -> Self {
        let key = |secret: &String| Key {
            sign: EncodingKey::from_secret(secret.as_bytes()),
            verify: DecodingKey::from_secret(secret.as_bytes()),
        };
        let customer = &config.customer_token;
        let mut validation = validation(&customer.audience);
        validation.set_issuer(&[&customer.issuer]);
        validation.set_required_spec_claims(&["exp", "aud", "iss", "sub"]);
        Self {
            active: config.tokens.active.clone(),
            keys: config.tokens.secrets.iter().map(|(kid, secret)| (kid.clone(), key(secret))).collect(),
            customer: (!customer.secret.is_empty())
                .then(|| (DecodingKey::from_secret(customer.secret.as_bytes()), validation)),
            order_s: config.tokens.order_minutes * 60,
            link_s: config.tokens.link_days * 86_400,
        }
    }

    /// A token for `Authorization`, minutes long.
    pub fn mint_order(&self, order_id: &str, level: Access, now: Timestamp) -> Result<Minted, ApiError> {
        let (iat, jti) = (now.as_second(), Uuid::new_v4().to_string());
        let (exp, sub, aud) = (iat + i64::from(self.order_s), order_id.to_owned(), ORDER_AUDIENCE.to_owned());
        self.sign(&OrderClaims { aud, sub, level, exp, iat, jti }, self.order_s)
    }

    /// A token for the fragment of a link in the shop's mails, days long.
    pub fn mint_link(&self, order_id: &str, now: Timestamp) -> Result<Minted, ApiError> {
        let (iat, jti) = (now.as_second(), Uuid::new_v4().to_string());
        let (exp, sub, aud) = (iat + i64::from(self.link_s), order_id.to_owned(), LINK_AUDIENCE.to_owned());
        self.sign(&LinkClaims { aud, sub, level: None, exp, iat, jti }, self.link_s)
    }

    /// As [`Self::mint_link`], for the one who gets it as a present.
    pub fn mint_gift_link(&self, order_id: &str, now: Timestamp) -> Result<Minted, ApiError> {
        let (iat, jti) = (now.as_second(), Uuid::new_v4().to_string());
        let (exp, sub, aud) = (iat + i64::from(self.link_s), order_id.to_owned(), LINK_AUDIENCE.to_owned());
        self.sign(&LinkClaims { aud, sub, level: Some(Access::Gift), exp, iat, jti }, self.link_s)
    }

    /// A token for the path of a mail's unsubscribe link.
    pub fn mint_unsubscribe(
        &self,
        customer: &str,
        topic: Topic,
        lang: &str,
        now: Timestamp,
    ) -> Result<Minted, ApiError> {
        let (iat, jti) = (now.as_second(), Uuid::new_v4().to_string());
        let (exp, sub, lang) = (iat + i64::from(self.link_s), customer.to_owned(), lang.to_owned());
        let aud = UNSUBSCRIBE_AUDIENCE.to_owned();
        self.sign(&UnsubscribeClaims { aud, sub, topic, lang, exp, iat, jti }, self.link_s)
    }

    pub fn read_unsubscribe(&self, token: &str, now: Timestamp) -> Result<UnsubscribeClaims, TokenFault> {
        let claims: UnsubscribeClaims = self.verify(token, UNSUBSCRIBE_AUDIENCE)?;
        in_time(claims.exp, now).map(|()| claims)
    }

    pub fn read_order(&self, token: &str, now: Timestamp) -> Result<OrderClaims, TokenFault> {
        let claims: OrderClaims = self.verify(token, ORDER_AUDIENCE)?;
        in_time(claims.exp, now).map(|()| claims)
    }

    pub fn read_link(&self, token: &str, now: Timestamp) -> Result<LinkClaims, TokenFault> {
        let claims: LinkClaims = self.verify(token, LINK_AUDIENCE)?;
        in_time(claims.exp, now).map(|()| claims)
    }

    pub fn read_customer(&self, token: &str, now: Timestamp) -> Result<CustomerClaims, TokenFault> {
        let (key, validation) = self.customer.as_ref().ok_or(TokenFault::Invalid)?;
        let claims: CustomerClaims = decode(token, key, validation).map_err(|_| TokenFault::Invalid)?.claims;
        let begun = claims.nbf.is_none_or(|nbf| nbf <= now.as_second());
        if !begun || claims.sub.is_empty() || claims.sub.chars().any(char::is_control) {
            return Err(TokenFault::Invalid);
        }
        in_time(claims.exp, now).map(|()| claims)
    }

    fn sign(&self, claims: &impl Serialize, expires_in_s: u32) -> Result<Minted, ApiError> {
        let internal = |cause: &str| ApiError::new(Code::Internal).cause(cause);
        let key = self.keys.get(&self.active).ok_or_else(|| internal("no active signing key"))?;
        let header = Header { kid: Some(self.active.clone()), ..Header::new(Algorithm::HS256) };
        let token =
            encode(&header, claims, &key.sign).map_err(|_| internal("a token could not be signed"))?;
        Ok(Minted { token, expires_in_s })
    }

    fn verify<T: DeserializeOwned>(&self, token: &str, audience: &str) -> Result<T, TokenFault> {
        let kid = decode_header(token).ok().and_then(|header| header.kid).ok_or(TokenFault::Invalid)?;
        let key = self.keys.get(&kid).ok_or(TokenFault::Invalid)?;
        let data = decode(token, &key.verify, &validation(audience)).map_err(|_| TokenFault::Invalid)?;
        Ok(data.claims)
    }
}

fn validation(audience: &str) -> Validation {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.validate_exp = false;
    validation.set_audience(&[audience]);
    validation.set_required_spec_claims(&["exp", "aud", "sub"]);
    validation
}

fn in_time(exp: i64, now: Timestamp) -> Result<(), TokenFault> {
    if now.as_second() < exp { Ok(()) } else { Err(TokenFault::Expired) }
}

#[cfg(test)]
mod tests;
