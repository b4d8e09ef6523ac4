SHOW TRANSACTIONS
YIELD database, transactionId, status, metaData
WHERE metaData.app = $app AND NOT status STARTS WITH 'Terminated'
RETURN database, transactionId, status, metaData
