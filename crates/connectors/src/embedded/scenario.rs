//! What the demo's orders are there to show.

use aftersale_model::Order;
use serde::{Deserialize, Serialize};

use super::folder::{Folder, garbled};
use crate::ShopError;

/// One entry of `scenarios.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub order_number: String,
    /// What to look the order up with.
    pub email: String,
    pub title: String,
    /// One sentence for whoever tries the demo.
    pub shows: String,
}

/// Every scenario has an order of its own, reachable with the e-mail given.
pub fn read(folder: &Folder, orders: &[Order]) -> Result<Vec<Scenario>, ShopError> {
    const FILE: &str = "scenarios.json";
    let scenarios: Vec<Scenario> = folder.read(FILE)?;
    for (at, scenario) in scenarios.iter().enumerate() {
        let number = &scenario.order_number;
        let Some(order) = orders.iter().find(|order| &order.number == number) else {
            return Err(garbled(
                FILE,
                &format!("[{at}].order_number"),
                format!("there is no order {number:?}"),
            ));
        };
        if order.customer.email.as_ref() != Some(&scenario.email) {
            let why = format!("order {number} belongs to {:?}", order.customer.email);
            return Err(garbled(FILE, &format!("[{at}].email"), why));
        }
    }
    Ok(scenarios)
}
