//! Guards: the token in `Authorization`, for one order, for one customer, or for either.

use aftersale_api::Code;
use aftersale_model::access::Access;
use axum::extract::FromRequestParts;
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::error::ApiError;
use crate::state::AppState;
use crate::tokens::{CustomerClaims, OrderClaims, TokenFault};

/// Proof of a valid order token.
pub struct OrderBearer(pub OrderClaims);

/// Proof of a valid customer token.
pub struct CustomerBearer(pub CustomerClaims);

/// Proof of one or the other.
pub enum AnyBearer {
    Order(OrderClaims),
    Customer(CustomerClaims),
}

impl OrderBearer {
    /// Leave to act on the order: the token is for it, and reaches all of it. What is refused tells nothing about it.
    pub fn full(self, order_id: &str) -> Result<OrderClaims, ApiError> {
        let claims = self.of(order_id)?;
        if claims.level >= Access::Order { Ok(claims) } else { Err(ApiError::new(Code::InsufficientAccess)) }
    }

    /// As [`Self::full`], and for the one who got it as a present.
    pub fn giftee(self, order_id: &str) -> Result<OrderClaims, ApiError> {
        let claims = self.of(order_id)?;
        if claims.level >= Access::Gift { Ok(claims) } else { Err(ApiError::new(Code::InsufficientAccess)) }
    }

    /// Leave to look at the order at the token's level.
    pub fn of(self, order_id: &str) -> Result<OrderClaims, ApiError> {
        if self.0.sub == order_id { Ok(self.0) } else { Err(ApiError::new(Code::InsufficientAccess)) }
    }
}

/// A refusal that, where a token is wanted, also says which scheme is wanted, as RFC 9110 asks of a 401.
pub struct Unauthorized(ApiError);

impl FromRequestParts<AppState> for OrderBearer {
    type Rejection = Unauthorized;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Unauthorized> {
        Ok(Self(app.tokens.read_order(bearer(&parts.headers)?, app.clock.now())?))
    }
}

impl FromRequestParts<AppState> for CustomerBearer {
    type Rejection = Unauthorized;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Unauthorized> {
        Ok(Self(app.tokens.read_customer(bearer(&parts.headers)?, app.clock.now())?))
    }
}

impl FromRequestParts<AppState> for AnyBearer {
    type Rejection = Unauthorized;

    /// What neither reads is refused as the one it was nearest to: a token of ours that is too old has expired.
    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Unauthorized> {
        let (token, now) = (bearer(&parts.headers)?, app.clock.now());
        match app.tokens.read_order(token, now) {
            Ok(claims) => Ok(Self::Order(claims)),
            Err(TokenFault::Expired) => Err(TokenFault::Expired.into()),
            Err(TokenFault::Invalid) => Ok(Self::Customer(app.tokens.read_customer(token, now)?)),
        }
    }
}

/// The token of a request that may come without one.
pub fn token(headers: &HeaderMap) -> Option<&str> {
    bearer(headers).ok()
}

/// What stands in `Authorization`.
pub fn bearer(headers: &HeaderMap) -> Result<&str, Unauthorized> {
    let value = headers.get(AUTHORIZATION).ok_or(Unauthorized(ApiError::new(Code::MissingToken)))?;
    let (scheme, token) = value.to_str().unwrap_or("").split_once(' ').unwrap_or_default();
    if scheme.eq_ignore_ascii_case("bearer") { Ok(token.trim()) } else { Err(TokenFault::Invalid.into()) }
}

impl From<ApiError> for Unauthorized {
    fn from(error: ApiError) -> Self {
        Self(error)
    }
}

impl From<TokenFault> for Unauthorized {
    fn from(fault: TokenFault) -> Self {
        Self(ApiError::new(match fault {
            TokenFault::Invalid => Code::InvalidToken,
            TokenFault::Expired => Code::ExpiredToken,
        }))
    }
}

impl IntoResponse for Unauthorized {
    fn into_response(self) -> Response {
        let wanted = self.0.status() == StatusCode::UNAUTHORIZED;
        let mut response = self.0.into_response();
        if wanted {
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}
