### What stands below the answer, and what is said later, in Bulgarian.

kept = В момента няма връзка с магазина. Така изглеждаше поръчката Ви { $when }.
