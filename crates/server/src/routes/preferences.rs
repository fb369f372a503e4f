//! What a customer wants to hear about.

pub mod read;
pub mod set;

use aftersale_api::Code;
use aftersale_model::access::Access;

use crate::bearer::AnyBearer;
use crate::error::ApiError;
use crate::preferences;
use crate::state::App;

/// Whose preferences a token reaches, and where their mail goes.
struct Whose {
    customer: String,
    email: Option<String>,
}

async fn whose(app: &App, bearer: &AnyBearer) -> Result<Whose, ApiError> {
    let order = match bearer {
        AnyBearer::Order(claims) if claims.level < Access::Order => {
            return Err(ApiError::new(Code::InsufficientAccess));
        }
        AnyBearer::Order(claims) => app.store.order(&claims.sub).await?,
        AnyBearer::Customer(claims) => {
            let newest = app.store.orders_of(&claims.sub, None, 1).await?;
            let email = newest.and_then(|page| page.orders.into_iter().next()?.customer.email);
            return Ok(Whose { customer: preferences::of_customer(&claims.sub), email });
        }
    };
    let order = order.ok_or_else(|| ApiError::new(Code::InsufficientAccess))?;
    Ok(Whose { customer: preferences::customer(app, &order), email: order.customer.email })
}
