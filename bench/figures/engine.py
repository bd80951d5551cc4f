# SPDX-License-Identifier: Apache-2.0
"""every figure of the engine: rhythm, plan, tone, slots"""

# Measured in this order, in place of a measure() of its own.
PARTS = ["rhythm", "plan", "tone", "slots"]
